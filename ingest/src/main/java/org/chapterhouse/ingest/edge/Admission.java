package org.chapterhouse.ingest.edge;

import java.util.concurrent.atomic.AtomicBoolean;

/** Room the edge has given to one edit; closing it again changes nothing. */
public final class Admission implements AutoCloseable {

  private final InFlight.Place place;
  private final AtomicBoolean closed = new AtomicBoolean();

  Admission(InFlight.Place place) {
    this.place = place;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      place.close();
    }
  }
}
