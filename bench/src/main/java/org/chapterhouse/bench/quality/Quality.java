package org.chapterhouse.bench.quality;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code bench/quality}. */
@Command(
    name = "bench/quality",
    description = "Judges links, mentions and related chapters on folders of real chapters.",
    mixinStandardHelpOptions = true,
    subcommands = {ReportCommand.class, TuneCommand.class, SampleCommand.class})
public final class Quality {
  private Quality() {}

  static CommandLine command() {
    return new CommandLine(new Quality()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  public static void main(String[] arguments) {
    System.exit(command().execute(arguments));
  }
}
