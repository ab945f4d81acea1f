package io.chibinet.site;

/**
 * A line of a page's table of contents.
 *
 * @param level 2 for a part of the page, more for what stands inside a part
 * @param label as HTML
 */
record Heading(int level, String id, String label) {}
