"""What a person may want to look at: probable duplicates, doubtful kinds, unsure speakers, names that look like noise."""
