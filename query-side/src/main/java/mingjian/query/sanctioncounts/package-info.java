/// How many sanctions 处分 there are by the year of the sanction, in cases 件 and in persons 人.
@NullMarked
package mingjian.query.sanctioncounts;

import org.jspecify.annotations.NullMarked;
