"""What holds of touches, promises, rhythm and quiet hours: values in, values out."""
