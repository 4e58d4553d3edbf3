package mingjian.events.registry;

/// Whether a post is that of 主要负责人 of the unit. What a text leaves open stays doubtful and is never counted as a fact.
public enum HeadPost { YES, NO, DOUBTFUL }
