package dev.casebook.architecture.broken.domain;

class ReadsMilliseconds {
    long now() {
        return System.currentTimeMillis();
    }
}
