package com.roseash.platform.persistence;

/**
 * Where values are kept encrypted, so that they get the new key when it is changed.
 *
 * @param table the table
 * @param column the column of the values
 * @param place the place that each value is bound to, as SQL over its row
 */
public record EncryptedColumn(String table, String column, String place) {

	/** What it is called where it is told how far the change of a key has come. */
	String name() {
		return this.table + "." + this.column;
	}

}
