package com.roseash.local.demo;

/**
 * A picture of the demo content.
 *
 * @param file its name among the images
 * @param alt what it shows, for those who do not see it
 */
record DemoImage(String file, String alt) {

}
