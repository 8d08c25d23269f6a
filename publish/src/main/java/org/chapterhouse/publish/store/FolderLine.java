package org.chapterhouse.publish.store;

/**
 * A folder that holds live chapters, at whatever depth.
 *
 * @param slug path of the folder, without a slash at the end
 * @param title of the chapter that stands for the folder; empty when there is none
 * @param count live chapters below it
 */
public record FolderLine(String slug, String title, int count) {}
