/** Mails, which are sent once what they speak of has happened. */
@NullMarked
package com.roseash.platform.mail;

import org.jspecify.annotations.NullMarked;
