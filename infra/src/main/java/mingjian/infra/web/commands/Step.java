package mingjian.infra.web.commands;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One command as somebody asks for it, before anything is checked.
///
/// @param id of the aggregate; null for a command that creates, whose id is made here. In a request of several, `@0` stands for the id of the
///     first step, here and wherever an id is expected in the bodies
public record Step(CommandRoute route, @Nullable String id, JsonNode body) {}
