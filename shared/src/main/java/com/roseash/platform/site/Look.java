package com.roseash.platform.site;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import com.roseash.platform.web.TrustedSources;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** How pages look and what they load from elsewhere, for their layout. */
@Component
public class Look implements TrustedSources {

	private static final Logger log = LoggerFactory.getLogger(Look.class);

	private static final double NEARLY_SQUARE = 1.25;

	private final CurrentSettings settings;

	private final boolean open;

	private volatile @Nullable Made made;

	Look(CurrentSettings settings, Site site) {
		this.settings = settings;
		this.open = site.self() != App.ACCOUNT;
	}

	/** What stands in the header instead of the name, if there is something. */
	public @Nullable Picture logo() {
		return this.settings.now().logo();
	}

	/** The icon of the site: the logo, if it is about as wide as it is high. */
	public @Nullable String icon() {
		Picture logo = logo();
		return (logo != null && isNearlySquare(logo)) ? logo.url() : null;
	}

	private static boolean isNearlySquare(Picture picture) {
		return Math.max(picture.width(), picture.height()) <= NEARLY_SQUARE
				* Math.min(picture.width(), picture.height());
	}

	/** The stylesheet of the accent colour; null for the house's. */
	public @Nullable String stylesheet() {
		return made().stylesheet();
	}

	/** The cooperative elsewhere. */
	public List<Profile> profiles() {
		return made().profiles();
	}

	/**
	 * The HTML that admins have for the head of pages that are the same for everybody.
	 */
	public String head() {
		return this.open ? made().head() : "";
	}

	/** The same for their end. */
	public String foot() {
		return this.open ? made().foot() : "";
	}

	@Override
	public List<String> scripts() {
		return this.open ? made().scripts() : List.of();
	}

	@Override
	public List<String> styles() {
		return this.open ? made().styles() : List.of();
	}

	@SuppressWarnings("ReferenceEquality") // whether they are the very ones of last time
	private Made made() {
		SiteSettings now = this.settings.now();
		Made last = this.made;
		if (last == null || last.of() != now) {
			last = Made.of(now);
			this.made = last;
		}
		return last;
	}

	/**
	 * The cooperative elsewhere.
	 *
	 * @param address where that is
	 * @param name the host
	 */
	public record Profile(String address, String name) {

		static Profile of(String address) {
			return new Profile(address, URI.create(address).getHost().replaceFirst("^www\\.", ""));
		}

	}

	/** What follows from settings, made once for each. */
	private record Made(SiteSettings of, @Nullable String stylesheet, List<Profile> profiles, String head, String foot,
			List<String> scripts, List<String> styles) {

		static Made of(SiteSettings settings) {
			PageCode head = code(settings.head(), PageCode::head);
			PageCode foot = code(settings.foot(), PageCode::foot);
			Trust trust = Trust.in(head, foot);
			String accent = settings.accent();
			return new Made(settings, (accent != null) ? new Accent(accent).path() : null,
					settings.profiles().stream().map(Profile::of).toList(), head.html(), foot.html(),
					List.copyOf(trust.scripts()), List.copyOf(trust.styles()));
		}

		/** What an older release let in and this one does not is left out. */
		private static PageCode code(String html, Function<String, PageCode> read) {
			try {
				return read.apply(html);
			}
			catch (InvalidField ex) {
				log.warn("What admins put into pages is left out: field={} reason={}", ex.field(), ex.getMessage());
				return PageCode.NONE;
			}
		}

	}

}
