/** What holds of the stack on a real Swarm; run by {@code bin/swarm-test}. */
@org.jspecify.annotations.NullMarked
package com.roseash.local.swarm;
