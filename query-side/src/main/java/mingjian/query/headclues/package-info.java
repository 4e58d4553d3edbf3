/// What was told to others of each clue about a head: the report upward 直报, the copy of what an inspection found 抄报.
@NullMarked
package mingjian.query.headclues;

import org.jspecify.annotations.NullMarked;
