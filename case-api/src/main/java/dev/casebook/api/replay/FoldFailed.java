package dev.casebook.api.replay;

import org.jspecify.annotations.Nullable;

/** A fold cannot be run, or not to its end. Nothing was changed. */
public final class FoldFailed extends RuntimeException {

    private final long position;

    /**
     * A failure.
     *
     * @param what what is wrong, with the name of the fold
     */
    public FoldFailed(String what) {
        this(what, Long.MAX_VALUE);
    }

    /** A failure at an event of the log. */
    FoldFailed(String what, long position) {
        super(what, null, false, false);
        this.position = position;
    }

    long position() {
        return position;
    }

    /** What a fold threw, told without its message, which may quote an event, but with the place in its code. */
    static String told(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return "needs more memory than there is (" + (Runtime.getRuntime().maxMemory() >> 20) + " MB)";
        }
        StackTraceElement @Nullable [] stack = thrown.getStackTrace();
        String place = stack == null || stack.length == 0 ? "" : " at " + placeOf(stack);
        return "threw " + thrown.getClass().getName() + place;
    }

    /** The innermost place that is not the platform's. */
    private static String placeOf(StackTraceElement[] stack) {
        for (StackTraceElement element : stack) {
            if (!element.getClassName().startsWith("java.")
                    && !element.getClassName().startsWith("jdk.")) {
                return element.toString();
            }
        }
        return stack[0].toString();
    }
}
