package com.roseash.domain.redirects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Turns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where addresses lead. */
@Service
@Transactional
class RedirectTable implements Redirects {

	private static final int A_PAGE = 50;

	private static final int LONGEST_QUERY = 100;

	private static final int LONGEST_PATH = 500;

	private static final String FILTER = " from redirect where position(:query in source) > 0 or position(:query in target) > 0 ";

	private final JdbcClient jdbc;

	private final Turns turns;

	private final Activities activities;

	private final Access access;

	private final String self;

	RedirectTable(JdbcClient jdbc, Turns turns, Activities activities, Access access, Site site) {
		this.jdbc = jdbc;
		this.turns = turns;
		this.activities = activities;
		this.access = access;
		this.self = site.url(App.BLOG, "/");
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Redirect> find(String path) {
		return (path.length() > LONGEST_PATH || path.indexOf('\0') >= 0) ? Optional.empty()
				: this.jdbc.sql("select * from redirect where source = ?")
					.param(Redirect.normal(path))
					.query(RedirectTable::redirect)
					.optional();
	}

	@Override
	@Transactional(readOnly = true)
	public RedirectPage list(String query, int page) {
		requireEditor();
		String text = InvalidField.limitText("query", query, LONGEST_QUERY);
		int count = this.jdbc.sql("select count(*)" + FILTER).param("query", text).query(Integer.class).single();
		int pages = Math.max(1, Math.ceilDiv(count, A_PAGE));
		int number = Math.clamp(page, 1, pages);
		List<Redirect> redirects = this.jdbc.sql("select *" + FILTER + "order by source limit :size offset :offset")
			.param("query", text)
			.param("size", A_PAGE)
			.param("offset", (number - 1) * A_PAGE)
			.query(RedirectTable::redirect)
			.list();
		return new RedirectPage(redirects, number, pages, count);
	}

	/**
	 * Whoever changes one may close a loop that somebody else begins, so all take the
	 * same turn.
	 */
	@Override
	public void put(PutRedirects command) {
		requireEditor();
		this.turns.take("redirect", "");
		List<Redirect> redirects = command.redirects().stream().map(this::within).toList();
		this.jdbc.sql("""
				insert into redirect (source, target, permanent) select * from unnest(?, ?, ?)
				on conflict on constraint redirect_pk do update set target = excluded.target,
					permanent = excluded.permanent, changed_at = now()""")
			.params(redirects.stream().map(Redirect::from).toArray(String[]::new),
					redirects.stream().map(Redirect::to).toArray(String[]::new),
					redirects.stream().map(Redirect::permanent).toArray(Boolean[]::new))
			.update();
		Map<String, String> targets = this.jdbc.sql("select * from redirect")
			.query(RedirectTable::redirect)
			.stream()
			.collect(Collectors.toMap(Redirect::from, Redirect::to));
		if (targets.size() > PutRedirects.MOST) {
			throw new TooManyRedirects("There can be at most " + PutRedirects.MOST
					+ " redirects; with these there would be " + targets.size() + ".");
		}
		new Ways(targets).requireEnds(redirects);
		this.activities.record(new RedirectsPut(redirects.size(), redirects.getFirst()));
	}

	@Override
	public void remove(RemoveRedirect command) {
		requireEditor();
		this.turns.take("redirect", "");
		if (this.jdbc.sql("delete from redirect where source = ?").param(command.from()).update() > 0) {
			this.activities.record(new RedirectRemoved(command.from()));
		}
	}

	/** An address of this site is a path of it. */
	private Redirect within(Redirect redirect) {
		return redirect.to().startsWith(this.self)
				? new Redirect(redirect.from(), redirect.to().substring(this.self.length() - 1), redirect.permanent())
				: redirect;
	}

	private void requireEditor() {
		this.access.only(Role.EDITOR).can("say where old addresses lead");
	}

	private static Redirect redirect(ResultSet row, int number) throws SQLException {
		return new Redirect(row.getString("source"), row.getString("target"), row.getBoolean("permanent"));
	}

}
