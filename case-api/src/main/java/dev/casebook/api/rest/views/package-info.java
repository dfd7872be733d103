/** How the views run: positions, dead letters, rebuilds. Nothing here changes a case. */
@NullMarked
package dev.casebook.api.rest.views;

import org.jspecify.annotations.NullMarked;
