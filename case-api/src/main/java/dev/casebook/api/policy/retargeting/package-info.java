/** Makes every open case take up a version of the configuration that came into force. One node at a time does it, and another goes on where it stopped. */
@NullMarked
package dev.casebook.api.policy.retargeting;

import org.jspecify.annotations.NullMarked;
