package com.roseash.platform.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

import com.roseash.platform.contract.InvalidField;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps pictures in the database, where every application reaches them. */
@Service
@Transactional
class MediaStore implements Media {

	private final JdbcClient jdbc;

	MediaStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public StoredMedia store(StoreMedia command) {
		PictureType type = PictureType.ofContentType(command.contentType())
			.orElseThrow(() -> new InvalidField("contentType", "must be image/svg+xml, png, jpeg or webp"));
		Size size = sizeOf(type, command.bytes());
		return this.jdbc.sql("""
				insert into media (hash, content_type, bytes, width, height, alt)
				values (:hash, :type, :bytes, :width, :height, :alt)
				on conflict (hash) do update set alt = coalesce(excluded.alt, media.alt)
				returning hash, content_type, width, height, alt""")
			.param("hash", sha256(command.bytes()))
			.param("type", type.contentType())
			.param("bytes", command.bytes())
			.param("width", size.width())
			.param("height", size.height())
			.param("alt", command.alt())
			.query((row, number) -> stored(row))
			.single();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<StoredMedia> find(String hash) {
		return this.jdbc.sql("select hash, content_type, width, height, alt from media where hash = ?")
			.param(hash)
			.query((row, number) -> stored(row))
			.optional();
	}

	/** The bytes of a picture, if it has that type. */
	@Transactional(readOnly = true)
	public Optional<byte[]> read(String hash, PictureType type) {
		return this.jdbc.sql("select bytes from media where hash = ? and content_type = ?")
			.params(hash, type.contentType())
			.query(byte[].class)
			.optional();
	}

	private static StoredMedia stored(ResultSet row) throws SQLException {
		PictureType type = PictureType.ofContentType(row.getString("content_type")).orElseThrow();
		String hash = row.getString("hash");
		return new StoredMedia(hash, url(hash, type), row.getInt("width"), row.getInt("height"), row.getString("alt"));
	}

	private static Size sizeOf(PictureType type, byte[] bytes) {
		try {
			return type.sizeOf(bytes);
		}
		catch (UnreadablePicture ex) {
			throw new InvalidField("bytes", String.valueOf(ex.getMessage()));
		}
	}

	private static String url(String hash, PictureType type) {
		return "/media/" + hash + "." + type.extension();
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
