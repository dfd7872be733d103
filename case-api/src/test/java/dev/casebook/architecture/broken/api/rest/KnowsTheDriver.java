package dev.casebook.architecture.broken.api.rest;

import com.mongodb.client.MongoClient;

record KnowsTheDriver(MongoClient client) {}
