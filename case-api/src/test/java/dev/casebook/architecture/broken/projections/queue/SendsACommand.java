package dev.casebook.architecture.broken.projections.queue;

import org.axonframework.commandhandling.gateway.CommandGateway;

record SendsACommand(CommandGateway commands) {}
