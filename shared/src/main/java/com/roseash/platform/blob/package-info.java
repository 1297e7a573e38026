/**
 * Files under names: kept in the database, in a directory or by a server that speaks S3.
 */
@NullMarked
package com.roseash.platform.blob;

import org.jspecify.annotations.NullMarked;
