package dev.casebook.api.policy;

class RetargetingOnH2Test extends RetargetingContract {}
