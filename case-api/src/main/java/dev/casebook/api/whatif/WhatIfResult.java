package dev.casebook.api.whatif;

import java.util.List;

/**
 * What a run found.
 *
 * @param before how promises were kept
 * @param after how they would have been kept
 * @param flips of how many promises something else would have come
 * @param flipped the first of them, in the order of the cases' ids, at most {@link #MOST_FLIPS}
 */
public record WhatIfResult(WhatIfSide before, WhatIfSide after, long flips, List<Flip> flipped) {

    /** How many flips a result holds at most. */
    public static final int MOST_FLIPS = 50_000;
}
