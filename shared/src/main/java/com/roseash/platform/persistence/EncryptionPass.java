package com.roseash.platform.persistence;

/**
 * What came of going through encrypted values once.
 *
 * @param renewed how many were encrypted with the previous key
 * @param unreadable how many neither key reads
 */
record EncryptionPass(int renewed, int unreadable) {

	static final EncryptionPass NOTHING = new EncryptionPass(0, 0);

	EncryptionPass plus(EncryptionPass more) {
		return new EncryptionPass(this.renewed + more.renewed, this.unreadable + more.unreadable);
	}

}
