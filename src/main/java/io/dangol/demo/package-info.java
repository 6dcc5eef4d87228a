/** The demo brand: a generated resale platform that an empty default database starts with, so that every question has an answer. */
@NullMarked
package io.dangol.demo;

import org.jspecify.annotations.NullMarked;
