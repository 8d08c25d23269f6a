package org.chapterhouse.markdown;

/**
 * A link as it stands in a block, before anybody asks which chapters it can mean.
 *
 * @param spot where to put the answer when the chapter is rendered
 * @param written its destination
 * @param href the destination's parts
 * @param title its title; empty when none
 * @param wiki whether it is written {@code [[name]]}
 * @param textStart offset of its text in the block's plain text
 * @param textEnd offset just past its text
 * @param start offset in the file
 * @param end offset just past it in the file
 */
record FoundLink(
    LinkSpot spot,
    String written,
    Href href,
    String title,
    boolean wiki,
    int textStart,
    int textEnd,
    int start,
    int end) {}
