package com.roseash.domain.account;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with a change of a member or an invitation. */
public abstract sealed class AccountException extends DomainException
		permits AddressTaken, HandleTaken, LastAdmin, NobodyKnown, NotInvited, NoticeNotFound, OwnAccount {

	AccountException(HttpStatus status, String message) {
		super(status, message);
	}

}
