/** Who may do what: the three ways in, roles, masking of personal fields, and the audit trail of changes. */
@NullMarked
package io.dangol.access;

import org.jspecify.annotations.NullMarked;
