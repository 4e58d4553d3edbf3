package mingjian.events;

/// Who is at the keyboard: from the session, never from the request. Jobs act as `job:<name>`.
public record Actor(String account, Role role) {}
