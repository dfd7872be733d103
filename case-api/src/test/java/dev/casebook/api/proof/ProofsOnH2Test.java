package dev.casebook.api.proof;

class ProofsOnH2Test extends ProofsContract {}
