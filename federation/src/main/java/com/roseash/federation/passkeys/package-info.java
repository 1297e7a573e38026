/** Passkeys (WebAuthn): members register and name them, and sign in with them. */
@NullMarked
package com.roseash.federation.passkeys;

import org.jspecify.annotations.NullMarked;
