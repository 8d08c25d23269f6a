package org.chapterhouse.publish.page;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which page of a long list is shown.
 *
 * @param address of the list, to which a page number is added
 * @param current from 1
 * @param last number of pages, at least 1
 */
public record Pager(String address, int current, int last) {

  /** Chapters on one page. */
  static final int SIZE = 200;

  private static final int NEARBY = 2;

  /** Clamps the page asked for to those there are. */
  static Pager of(String address, int asked, int count) {
    int last = Math.max(1, (count + SIZE - 1) / SIZE);
    return new Pager(address, Math.min(Math.max(asked, 1), last), last);
  }

  int offset() {
    return (current - 1) * SIZE;
  }

  public String url(int page) {
    return page == 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + page;
  }

  /** Pages to offer: the first, the last and those near the current one. */
  public List<Integer> offered() {
    return IntStream.rangeClosed(1, last)
        .filter(page -> page == 1 || page == last || Math.abs(page - current) <= NEARBY)
        .boxed()
        .toList();
  }
}
