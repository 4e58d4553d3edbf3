package mingjian.events.talk;

import org.jspecify.annotations.Nullable;

/// What the kinds of talk ask for besides the kind itself.
///
/// @param ground for a summons
/// @param group whom it is counted by
/// @param post for a talk before or on taking a post
public record TalkOccasion(@Nullable SummonsGround ground, @Nullable AttendeeGroup group, @Nullable PostTaken post) {}
