package com.roseash.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.roseash.platform.config.App;
import com.roseash.platform.config.RoseAsh;

import org.springframework.stereotype.Component;

/**
 * The secret by which each application proves to the provider of identities who it is: it
 * follows from the one that signs calls, so that there is one secret less to keep.
 */
@Component
public class ClientSecrets {

	private static final String ALGORITHM = "HmacSHA256";

	private final RoseAsh settings;

	ClientSecrets(RoseAsh settings) {
		this.settings = settings;
	}

	/** The secret of that application. */
	public String of(App app) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.settings.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return HexFormat.of().formatHex(mac.doFinal(("client " + app.id()).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has " + ALGORITHM, ex);
		}
	}

}
