package com.roseash.platform.cache;

/**
 * What a process had seen of a key before it read or made its entry: an entry is kept
 * near only if this still holds.
 *
 * @param invalidations how many invalidations of the key's stripe
 * @param generation how often everything had been dropped
 */
record Stamp(long invalidations, long generation) {
}
