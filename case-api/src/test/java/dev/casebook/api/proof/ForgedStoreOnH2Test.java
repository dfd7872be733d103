package dev.casebook.api.proof;

class ForgedStoreOnH2Test extends ForgedStoreContract {}
