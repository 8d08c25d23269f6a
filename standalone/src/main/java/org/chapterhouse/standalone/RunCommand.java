package org.chapterhouse.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.chapterhouse.embedded.DirectoryInUseException;
import org.chapterhouse.embedded.PortTakenException;
import org.chapterhouse.embedded.ServerStartException;
import org.chapterhouse.ingest.client.PushException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole house on this machine until it is told to stop. */
@Command(
    name = "run",
    description = "Publishes a folder on this machine and follows every change in it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Prints 'ready http://127.0.0.1:PORT/' once every chapter and every link between them can be read.",
      "Ctrl-C stops everything cleanly (exit code 130)."
    })
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The folder with the chapters (default: the sample handbook).")
  private @Nullable Path content;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where everything is kept (default: a folder for each content folder under data/).")
  private @Nullable Path data;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the site; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--no-watch",
      negatable = false,
      description = "Push the folder once and do not follow its changes.")
  private boolean noWatch;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = content == null ? Installation.sampleContent() : content;
    if (!Files.isDirectory(folder)) {
      throw new UserException(ExitCode.USAGE, "--content: " + folder + " is no folder");
    }
    DataDirectory directory =
        DataDirectory.at(data == null ? DataDirectory.defaultFor(folder.toRealPath()) : data);
    logTo(directory.logs());
    Terminal terminal = new Terminal(spec.commandLine().getOut());
    try {
      LocalRun run = LocalRun.start(directory, folder, port, terminal);
      Runtime.getRuntime().addShutdownHook(new Thread(run::close, "run-stop"));
      run.pushAndSettle(!noWatch);
      new CountDownLatch(1).await(); // until a signal ends the process
      return ExitCode.OK;
    } catch (PortTakenException
        | DirectoryInUseException
        | ServerStartException
        | PushException e) {
      throw new UserException(ExitCode.UNAVAILABLE, String.valueOf(e.getMessage()), e);
    }
  }

  /** Before the first logger: what the stages have to say goes to a file, not to the terminal. */
  private static void logTo(Path directory) {
    System.setProperty("chapterhouse.logs", directory.toString());
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "chapterhouse/log-run.xml");
    }
  }
}
