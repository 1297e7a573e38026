/** The provider of identities (OpenID Connect), which the other applications trust. */
@NullMarked
package com.roseash.federation.provider;

import org.jspecify.annotations.NullMarked;
