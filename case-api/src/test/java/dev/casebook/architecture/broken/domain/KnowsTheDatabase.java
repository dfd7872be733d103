package dev.casebook.architecture.broken.domain;

import java.sql.Connection;

record KnowsTheDatabase(Connection connection) {}
