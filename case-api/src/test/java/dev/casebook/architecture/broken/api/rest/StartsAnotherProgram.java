package dev.casebook.architecture.broken.api.rest;

class StartsAnotherProgram {
    public static void main(String[] args) {}
}
