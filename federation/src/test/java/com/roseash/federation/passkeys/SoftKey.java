package com.roseash.federation.passkeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser with a passkey, in software (Web Authentication, section 6). It does as it is
 * told, also what no honest one does.
 */
final class SoftKey {

	private static final int PRESENT = 0x01;

	private static final int VERIFIED = 0x04;

	private static final int SYNCED = 0x18;

	private static final int NEW = 0x40;

	private static final ObjectConverter CONVERTER = new ObjectConverter();

	private final KeyPair keys = keys();

	private final byte[] id = new byte[32];

	private byte[] handle = {};

	private int flags = PRESENT | VERIFIED;

	private int signatures;

	private boolean counting = true;

	private String origin;

	SoftKey(String origin) {
		this.origin = origin;
		new SecureRandom().nextBytes(this.id);
	}

	/** One that is copied from device to device, and so cannot count. */
	SoftKey synced() {
		this.flags |= SYNCED;
		this.counting = false;
		return this;
	}

	/** One that does not ask who holds it. */
	SoftKey unverified() {
		this.flags &= ~VERIFIED;
		return this;
	}

	/** Shown to a page of that origin from now on. */
	SoftKey at(String origin) {
		this.origin = origin;
		return this;
	}

	/** Has signed so often already. */
	SoftKey havingSigned(int times) {
		this.signatures = times;
		return this;
	}

	/** Says from now on that it belongs to somebody else. */
	SoftKey of(String handle) {
		this.handle = Base64.getUrlDecoder().decode(handle);
		return this;
	}

	String id() {
		return text(this.id);
	}

	/** What registers it, for {@code /webauthn/register}. */
	String made(JsonNode options, String name) {
		of(options.path("user").path("id").asString());
		byte[] cose = CONVERTER.getCborMapper()
			.writeValueAsBytes(EC2COSEKey.create((ECPublicKey) this.keys.getPublic(), COSEAlgorithmIdentifier.ES256));
		Map<String, Object> attestation = new LinkedHashMap<>();
		attestation.put("fmt", "none");
		attestation.put("attStmt", Map.of());
		attestation.put("authData", join(authenticatorData(options.path("rp").path("id").asString(), NEW), new byte[16],
				ByteBuffer.allocate(2).putShort((short) this.id.length).array(), this.id, cose));
		Map<String, Object> credential = credential(Map.of("clientDataJSON", text(clientData("create", options)),
				"attestationObject", text(CONVERTER.getCborMapper().writeValueAsBytes(attestation))));
		return json(Map.of("publicKey", Map.of("credential", credential, "label", name)));
	}

	/** What it signs, for {@code /login/webauthn}. */
	String signed(JsonNode options) {
		byte[] data = authenticatorData(options.path("rpId").asString(), 0);
		byte[] client = clientData("get", options);
		return json(credential(Map.of("clientDataJSON", text(client), "authenticatorData", text(data), "signature",
				text(sign(join(data, digest(client)))), "userHandle", text(this.handle))));
	}

	private Map<String, Object> credential(Map<String, Object> response) {
		return Map.of("id", id(), "rawId", id(), "type", "public-key", "response", response, "clientExtensionResults",
				Map.of());
	}

	private byte[] clientData(String ceremony, JsonNode options) {
		return json(Map.of("type", "webauthn." + ceremony, "challenge", options.path("challenge").asString(), "origin",
				this.origin, "crossOrigin", false))
			.getBytes(StandardCharsets.UTF_8);
	}

	private byte[] authenticatorData(String relyingParty, int more) {
		this.signatures += this.counting ? 1 : 0;
		return ByteBuffer.allocate(37)
			.put(digest(relyingParty.getBytes(StandardCharsets.UTF_8)))
			.put((byte) (this.flags | more))
			.putInt(this.signatures)
			.array();
	}

	private byte[] sign(byte[] data) {
		try {
			Signature signature = Signature.getInstance("SHA256withECDSA");
			signature.initSign(this.keys.getPrivate());
			signature.update(data);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] digest(byte[] data) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(data);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

}
