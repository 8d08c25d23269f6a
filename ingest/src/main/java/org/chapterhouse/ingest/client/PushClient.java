package org.chapterhouse.ingest.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/**
 * Pushes a folder: lists what the server has, sends only what differs, each edit based on the
 * revision the file was last seen at, with a bounded number in flight.
 */
public final class PushClient {

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ServerAddress server;
  private final FolderScan files;
  private final PushState state;

  public PushClient(ServerAddress server, FolderScan files, PushState state) {
    this.server = server;
    this.files = files;
    this.state = state;
  }

  /**
   * Pushes the whole folder.
   *
   * @throws PushException when the server cannot be reached or does not list its chapters
   */
  public PushReport push(PushOptions options, PushListener listener) {
    FolderScan.Folder folder = files.scan();
    PushPlan.Builder plan = new PushPlan.Builder(remoteChapters(), state, options.overwrite());
    folder.chapters().forEach(plan::present);
    if (options.prune()) {
      goneFrom(folder).forEach(plan::gone);
    }
    return carryOut(plan.build(), folder.refused(), options, listener);
  }

  /**
   * Pushes files an editor just saved or removed, each based on the revision this folder knows.
   *
   * @param places files that came, changed or went, and folders that went
   */
  public PushReport pushSaved(Collection<Path> places, PushListener listener) {
    FolderScan.Folder saved = files.scan(places);
    Map<String, RemoteChapter> known = new TreeMap<>();
    for (Pushed each : state.all()) {
      if (each.revision() > 0) {
        known.put(
            each.id(),
            new RemoteChapter(each.id(), each.path(), each.revision(), each.contentHash()));
      }
    }
    PushPlan.Builder plan = new PushPlan.Builder(known, state, false);
    saved.chapters().forEach(plan::present);
    goneFrom(saved).stream().filter(each -> files.isAt(each.path(), places)).forEach(plan::gone);
    return carryOut(plan.build(), saved.refused(), PushOptions.ofSavedFiles(), listener);
  }

  /** Chapters the state knows whose files are gone, or hold another chapter now. */
  private List<Pushed> goneFrom(FolderScan.Folder folder) {
    Set<String> kept = new HashSet<>();
    folder.chapters().forEach(chapter -> kept.add(chapter.id()));
    Set<String> refused = new HashSet<>();
    folder.refused().forEach(outcome -> refused.add(outcome.path()));
    return state.all().stream()
        .filter(pushed -> !kept.contains(pushed.id()) && !refused.contains(pushed.path()))
        .toList();
  }

  private PushReport carryOut(
      PushPlan plan,
      List<PushOutcome.Refused> refused,
      PushOptions options,
      PushListener listener) {
    List<PushOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    listener.planned(plan.steps().size(), plan.unchanged().size());
    plan.unchanged().forEach(this::remember);
    outcomes.addAll(refused);
    outcomes.addAll(plan.conflicts());
    List.copyOf(outcomes).forEach(listener::kept);
    send(plan.steps(), options, outcomes, listener);
    return new PushReport(outcomes, plan.unchanged().size(), plan.behind());
  }

  private void send(
      List<Step> steps, PushOptions options, List<PushOutcome> outcomes, PushListener listener) {
    EditSender sender = new EditSender(client, server, files, options.until(), options.bulk());
    Semaphore free = new Semaphore(options.inFlight());
    for (Step step : steps) {
      free.acquireUninterruptibly();
      if (step instanceof Step.Put put) {
        state.sending(put.id(), put.path(), put.chapter().contentHash());
      }
      sender
          .send(step)
          .whenComplete(
              (outcome, failure) -> {
                try {
                  remember(step, outcome);
                  tell(outcome, outcomes, listener);
                } finally {
                  free.release();
                }
              });
    }
    free.acquireUninterruptibly(options.inFlight());
  }

  private static void tell(PushOutcome outcome, List<PushOutcome> outcomes, PushListener listener) {
    synchronized (outcomes) {
      outcomes.add(outcome);
      listener.settled(outcome);
    }
  }

  private void remember(RemoteChapter chapter) {
    state.confirmed(chapter.id(), chapter.path(), chapter.revision(), chapter.contentHash());
  }

  private void remember(Step step, PushOutcome outcome) {
    if (outcome instanceof PushOutcome.Written written && step instanceof Step.Put put) {
      confirm(put.chapter(), written.receipt());
    } else if (outcome instanceof PushOutcome.Removed) {
      state.forget(step.id());
    } else if (outcome instanceof PushOutcome.Moved moved && step instanceof Step.Move move) {
      state.forget(step.id());
      confirm(move.target(), moved.receipt());
    }
  }

  private void confirm(LocalChapter chapter, Receipt receipt) {
    state.confirmed(chapter.id(), chapter.path(), receipt.revision(), chapter.contentHash());
  }

  private Map<String, RemoteChapter> remoteChapters() {
    HttpRequest request = server.request("/api/v1/source").GET().build();
    HttpResponse<byte[]> answer = answerTo(request);
    if (answer.statusCode() != 200) {
      throw new PushException(
          "%s answered %d instead of its chapters".formatted(request.uri(), answer.statusCode()));
    }
    Map<String, RemoteChapter> byId = new TreeMap<>();
    String lines = new String(answer.body(), StandardCharsets.UTF_8);
    for (String line : lines.lines().toList()) {
      RemoteChapter chapter =
          Answers.read(line.getBytes(StandardCharsets.UTF_8), RemoteChapter.class);
      byId.put(chapter.id(), chapter);
    }
    return byId;
  }

  /**
   * Waits until everything up to a sequence is worked into every view.
   *
   * @return whether it came true within the limit
   */
  public Settled awaitSettled(long sequence, Duration limit) {
    return settled("sequence=" + sequence + "&", limit);
  }

  /**
   * Waits until everything decided so far is worked into every view.
   *
   * @return whether it came true within the limit
   */
  public Settled awaitSettled(Duration limit) {
    return settled("", limit);
  }

  private Settled settled(String what, Duration limit) {
    HttpRequest request =
        server
            .request("/api/v1/settled?" + what + "timeout=" + limit)
            .timeout(limit.plusSeconds(10))
            .GET()
            .build();
    HttpResponse<byte[]> answer = answerTo(request);
    int status = answer.statusCode();
    if (status == 400 || status == 404) {
      throw new PushException(request.uri() + " answered " + status);
    }
    return new Settled(
        status == 200, Answers.tree(answer.body()).path("waitingFor").asText("no answer"));
  }

  private HttpResponse<byte[]> answerTo(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      String reason = Optional.ofNullable(e.getMessage()).orElse("no connection");
      throw new PushException("%s cannot be reached: %s".formatted(server.base(), reason), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PushException("interrupted", e);
    }
  }
}
