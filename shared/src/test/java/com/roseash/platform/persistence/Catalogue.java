package com.roseash.platform.persistence;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database says of its own schema, one line for each property of each thing, so
 * that two can be compared.
 */
final class Catalogue {

	private static final String ALL = """
			select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
			union all
			select 'relation ' || relname || ' ' || relkind::text || ' ' || coalesce(array_to_string(reloptions, ','), '')
			from pg_class where relnamespace = 'public'::regnamespace and relname !~ '^flyway_'
			union all
			select format('column %s.%s %s: %s not_null=%s default=%s identity=%s generated=%s collation=%s storage=%s',
				table_class.relname, row_number() over (partition by attrelid order by attnum), attname, format_type(atttypid, atttypmod), attnotnull,
				pg_get_expr(adbin, adrelid), attidentity, attgenerated, attcollation::regcollation, attstorage)
			from pg_attribute join pg_class table_class on table_class.oid = attrelid
				left join pg_attrdef on adrelid = attrelid and adnum = attnum
			where relnamespace = 'public'::regnamespace and relname !~ '^flyway_' and attnum > 0 and not attisdropped
				and relkind in ('r', 'p', 'v', 'm')
			union all
			select format('constraint %s.%s %s deferrable=%s deferred=%s validated=%s', conrelid::regclass, conname,
				pg_get_constraintdef(oid), condeferrable, condeferred, convalidated)
			from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text !~ '^flyway_'
			union all
			select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename !~ '^flyway_'
			union all
			select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
			union all
			select 'function ' || pg_get_functiondef(oid) from pg_proc
			where pronamespace = 'public'::regnamespace and prokind in ('f', 'p') and not exists (
				select from pg_depend where objid = pg_proc.oid and deptype = 'e')
			union all
			select 'type ' || typname || ' ' || typtype::text from pg_type
			where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r') and not exists (
				select from pg_depend where objid = pg_type.oid and deptype = 'e')
			order by 1""";

	private Catalogue() {
	}

	static List<String> of(JdbcClient database) {
		return database.sql(ALL).query(String.class).list();
	}

	/** The columns that count in floating point, where a sum of pennies is not a sum. */
	static List<String> floatingPointColumns(JdbcClient database) {
		return database.sql("""
				select table_name || '.' || column_name from information_schema.columns
				where table_schema = 'public' and data_type in ('real', 'double precision') order by 1""")
			.query(String.class)
			.list();
	}

}
