package com.roseash.platform.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the settings, in one row. */
@Component
class SettingsTable {

	private static final UUID ONLY = new UUID(0, 1);

	private static final String COLUMNS = "version, title, description, logo_url, logo_alt, logo_width, logo_height, "
			+ "accent, language, zone, profiles, head, foot";

	/**
	 * In one statement, so that of two who change the same version one finds it gone: the
	 * other's row is waited for, and looked at again.
	 */
	private static final String WRITE = """
			insert into site_settings (id, %1$s)
			select :id, :version, :title, :description, :logoUrl, :logoAlt, :logoWidth, :logoHeight,
				:accent, :language, :zone, :profiles, :head, :foot
			where :before = 0 or exists (select from site_settings)
			on conflict (id) do update set (%1$s, changed_at) = (excluded.version, excluded.title,
				excluded.description, excluded.logo_url, excluded.logo_alt, excluded.logo_width, excluded.logo_height,
				excluded.accent, excluded.language, excluded.zone, excluded.profiles, excluded.head, excluded.foot, now())
			where site_settings.version = :before"""
		.formatted(COLUMNS);

	private final JdbcClient jdbc;

	SettingsTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<SiteSettings> read() {
		return this.jdbc.sql("select " + COLUMNS + " from site_settings")
			.query((row, index) -> settings(row))
			.optional();
	}

	/** Whether that version was still the last, and is now followed by these. */
	boolean write(SiteSettings settings, int before) {
		Picture logo = settings.logo();
		return this.jdbc.sql(WRITE)
			.param("id", ONLY)
			.param("before", before)
			.param("version", settings.version())
			.param("title", settings.title())
			.param("description", settings.description())
			.param("logoUrl", (logo != null) ? logo.url() : null)
			.param("logoAlt", (logo != null) ? logo.alt() : null)
			.param("logoWidth", (logo != null) ? logo.width() : null, java.sql.Types.INTEGER)
			.param("logoHeight", (logo != null) ? logo.height() : null, java.sql.Types.INTEGER)
			.param("accent", settings.accent())
			.param("language", settings.language())
			.param("zone", settings.zone())
			.param("profiles", settings.profiles().toArray(String[]::new))
			.param("head", settings.head())
			.param("foot", settings.foot())
			.update() == 1;
	}

	private static SiteSettings settings(ResultSet row) throws SQLException {
		return new SiteSettings(row.getInt("version"), row.getString("title"), row.getString("description"), logo(row),
				row.getString("accent"), row.getString("language"), row.getString("zone"),
				List.of((String[]) row.getArray("profiles").getArray()), row.getString("head"), row.getString("foot"));
	}

	private static @Nullable Picture logo(ResultSet row) throws SQLException {
		String url = row.getString("logo_url");
		return (url != null) ? new Picture(url, Objects.requireNonNull(row.getString("logo_alt")),
				row.getInt("logo_width"), row.getInt("logo_height")) : null;
	}

}
