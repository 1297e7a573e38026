package com.roseash.platform.web;

/**
 * Where an application lists its pages for crawlers, which {@code robots.txt} then names.
 *
 * @param path of the sitemap
 */
public record SitemapAddress(String path) {
}
