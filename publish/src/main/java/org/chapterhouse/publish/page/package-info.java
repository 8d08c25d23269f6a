/**
 * Pages: what each shows, in which words, and the templates that show it. Where a page's content
 * comes from is the store's business, how it is sent that of HTTP.
 */
@NullMarked
package org.chapterhouse.publish.page;

import org.jspecify.annotations.NullMarked;
