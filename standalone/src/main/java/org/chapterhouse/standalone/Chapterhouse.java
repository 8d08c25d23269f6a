package org.chapterhouse.standalone;

import java.io.PrintWriter;
import org.chapterhouse.runtime.SettingsException;
import org.chapterhouse.standalone.check.CheckCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code chapterhouse} command; start reading here. */
@Command(
    name = "chapterhouse",
    description = "Publishes a folder of linked Markdown chapters, and keeps it published.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      PushCommand.class,
      PullCommand.class,
      CheckCommand.class,
      HistoryCommand.class,
      DiffCommand.class,
      RestoreCommand.class,
      PurgeCommand.class,
      TokenCommand.class
    })
public final class Chapterhouse implements Runnable {

  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Chapterhouse())
        .setExecutionExceptionHandler(failures())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  private static IExecutionExceptionHandler failures() {
    return (failure, command, parsed) -> {
      PrintWriter err = command.getErr();
      if (failure instanceof UserException mendable) {
        err.println("chapterhouse: " + mendable.getMessage());
        return mendable.exitCode();
      }
      if (failure instanceof SettingsException) {
        err.println("chapterhouse: " + failure.getMessage());
        return ExitCode.SETTINGS;
      }
      LoggerFactory.getLogger(Chapterhouse.class)
          .error("{} failed", command.getCommandName(), failure);
      err.println("chapterhouse: this is a fault of the program: " + failure);
      return ExitCode.FAULT;
    };
  }
}
