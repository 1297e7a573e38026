package com.roseash.federation.passkeys;

import com.roseash.platform.limit.Limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How members sign in with passkeys.
 *
 * @param asked how often one client may ask what a passkey is to sign
 */
@ConfigurationProperties("rose-ash.passkeys")
record PasskeySettings(@DefaultValue("120/1h") Limit asked) {
}
