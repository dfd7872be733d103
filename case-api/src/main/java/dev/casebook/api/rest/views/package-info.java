/** How the views run: positions, dead letters, rebuilds. */
@NullMarked
package dev.casebook.api.rest.views;

import org.jspecify.annotations.NullMarked;
