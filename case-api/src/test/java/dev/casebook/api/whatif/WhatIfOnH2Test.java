package dev.casebook.api.whatif;

class WhatIfOnH2Test extends WhatIfContract {}
